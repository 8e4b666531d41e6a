export function PipelinePage() {
  return <main className="page" />;
}
