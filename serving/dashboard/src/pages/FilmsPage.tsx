export function FilmsPage() {
  return <main className="page" />;
}
