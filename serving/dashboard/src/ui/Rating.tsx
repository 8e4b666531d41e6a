/** A CII rating as a letter on its colour. */
export function Rating({ letter }: { letter: string | null | undefined }) {
  if (!letter) return <span className="muted">–</span>;
  return (
    <span className="rating" data-letter={letter} role="img" aria-label={`CII rating ${letter}`}>
      {letter}
    </span>
  );
}
