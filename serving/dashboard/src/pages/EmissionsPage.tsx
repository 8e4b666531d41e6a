export function EmissionsPage() {
  return <main className="page" />;
}
