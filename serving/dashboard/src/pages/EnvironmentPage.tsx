export function EnvironmentPage() {
  return <main className="page" />;
}
