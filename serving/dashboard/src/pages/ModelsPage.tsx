export function ModelsPage() {
  return <main className="page" />;
}
