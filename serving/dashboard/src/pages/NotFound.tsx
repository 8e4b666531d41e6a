import { Link } from "@tanstack/react-router";

export function NotFound() {
  return (
    <main className="page">
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped. <Link to="/">Go to the fleet</Link>.
      </p>
    </main>
  );
}
