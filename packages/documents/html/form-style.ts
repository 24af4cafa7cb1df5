/** The look of forms that are answered without a network: nothing is loaded, light and dark, readable at phone width. */
export const formStyle = `
:root { color-scheme: light dark; --paper: #fcfbf8; --ink: #1c1d1f; --soft: #54565a; --rule: #d9d5cb; --accent: #1d4a73;
  --accent-ink: #fff; --bad: #9c3524; }
@media (prefers-color-scheme: dark) { :root { --paper: #161718; --ink: #e9e7e2; --soft: #b0aea8; --rule: #3a3d40;
  --accent: #93bde6; --accent-ink: #10202f; --bad: #ea9584; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem 4rem;
  font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font: 500 1.9rem/1.2 "Source Serif 4", Charter, Georgia, serif; margin: 0 0 1rem; }
.shared { font-size: 0.875rem; font-weight: 600; margin: 0 0 0.25rem; }
p { margin: 0 0 0.75rem; }
.soft { color: var(--soft); font-size: 0.9375rem; }
.note { border-left: 3px solid var(--accent); padding-left: 0.75rem; }
fieldset { border: 0; border-top: 1px solid var(--rule); margin: 2rem 0 0; padding: 1.25rem 0 0; min-width: 0; }
legend { float: left; width: 100%; font-size: 1.2rem; font-weight: 600; padding: 0; margin-bottom: 0.25rem; }
legend + * { clear: both; }
.number { color: var(--soft); font-weight: 400; }
.question { font-size: 1.0625rem; margin-bottom: 0.25rem; }
.evidence { border-left: 3px solid var(--rule); padding-left: 0.75rem; margin: 0 0 1rem; font-size: 0.9375rem; }
.evidence ul { margin: 0; padding: 0; list-style: none; }
.evidence li + li { margin-top: 0.5rem; }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0.6rem; padding: 0.4rem 0; cursor: pointer; }
.choice input { width: 1.1rem; height: 1.1rem; margin: 0.2rem 0 0; accent-color: var(--accent); }
.words { display: block; margin: 0.5rem 0 0.25rem; font-size: 0.9375rem; }
dl { margin: 0 0 1rem; border-left: 3px solid var(--rule); padding-left: 0.75rem; }
dt { color: var(--soft); font-size: 0.875rem; }
dd { margin: 0 0 0.5rem; white-space: pre-line; }
.figures { display: grid; grid-template-columns: 1fr 1fr; gap: 0 0.75rem; }
code { font: 0.9375rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
[hidden] { display: none; }
summary { cursor: pointer; }
h2 { font-size: 1.05rem; margin: 2rem 0 0.5rem; }
.quiet { background: transparent; color: var(--accent); border: 1px solid var(--accent); }
.acts { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin-bottom: 0.75rem; }
input[type=file] { width: 100%; font: inherit; color: inherit; }
.acts label { flex: 1 1 14rem; min-width: 0; }
textarea, input[type=number] { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--soft);
  border-radius: 4px; padding: 0.5rem; }
button { font: inherit; font-weight: 600; color: var(--accent-ink); background: var(--accent); border: 0;
  border-radius: 4px; padding: 0.6rem 1.2rem; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.end { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1.25rem; }
#fault { color: var(--bad); }
#fault:empty { display: none; }
`
