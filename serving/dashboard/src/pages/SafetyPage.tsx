export function SafetyPage() {
  return <main className="page" />;
}
