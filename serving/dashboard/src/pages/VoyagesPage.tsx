export function VoyagesPage() {
  return <main className="page" />;
}
