import type { ReactNode } from 'react'

/** One part of the board: a heading, and whatever waits under it. */
export function Panel({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="board__panel" aria-labelledby={`board-${id}`}>
      <h2 id={`board-${id}`}>{heading}</h2>
      {children}
    </section>
  )
}
