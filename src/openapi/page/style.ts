/** The page's one style sheet, which its policy names by its hash. */
export const STYLE = `
:root { color-scheme: light dark; --line: #b1b4b6; --soft: #f3f2f1; --link: #1d5fa8; }
@media (prefers-color-scheme: dark) { :root { --line: #505a5f; --soft: #23282b; --link: #8ec1f5; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 0 1rem 4rem; }
h2 { margin-top: 3rem; border-bottom: 2px solid; }
h3 { margin: 2.5rem 0 .25rem; }
h3 code { overflow-wrap: anywhere; }
a { color: var(--link); }
code, pre { font: .875rem/1.5 ui-monospace, monospace; }
p code, td code, dt code { background: var(--soft); padding: 0 .25em; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .75rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .25rem 0; }
nav ul { columns: 18rem; padding-left: 1.25rem; }
.method { font-weight: 700; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
`
