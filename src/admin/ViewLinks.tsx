type Shown = { key: string; label: string }
type Props<View extends Shown> = {
  views: View[]
  /** The one that the list shows now, where it is one of these. */
  shown: View | undefined
  urlOf: (view: View) => string
  label: string
  className: string
}

/** Ready-made filters above a list, as links. */
export function ViewLinks<View extends Shown>({ views, shown, urlOf, label, className }: Props<View>) {
  return (
    <nav className={className} aria-label={label}>
      <ul>
        {views.map((view) => (
          <li key={view.key}>
            {/* A whole new page: Payload's list holds on to a filter that only its address has lost. */}
            <a href={urlOf(view)} aria-current={view.key === shown?.key ? 'page' : undefined}>
              {view.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
