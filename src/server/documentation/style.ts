/** The look of the page: one column on a phone, contents at the side where there is room, dark where the reader's system is. */
export const documentationStyle = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #57575f; --line: #d5d5dc; --ground: #ffffff; --panel: #f5f5f8; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6ea; --soft: #a9a9b4; --line: #3b3b44; --ground: #17171b; --panel: #222228; --link: #8ab8ff; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
main { padding: 1rem; max-width: 52rem; }
main:focus { outline: none; }
nav { padding: 1rem; border-bottom: 1px solid var(--line); }
nav ul, .narrow ul { margin: 0; padding: 0; list-style: none; }
nav li ul { display: none; }
nav a, .narrow a { display: inline-block; padding: 0.25rem 0; }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--panel); }
.skip:focus { left: 0; }
h1 { margin: 0 0 0.25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 3rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--line); font-size: 1.375rem; }
h3 { margin: 2.5rem 0 0.5rem; font-size: 1.125rem; }
h4 { margin: 1.25rem 0 0.25rem; font-size: 1rem; }
h5 { margin: 0.75rem 0 0; font-size: 0.9375rem; }
p { margin: 0.5rem 0; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.9em; }
.call { padding: 0.5rem 0.75rem; background: var(--panel); border-radius: 0.375rem; }
.method { display: inline-block; min-width: 4.5em; font-weight: 700; }
.aside, .token, figcaption { color: var(--soft); }
dl { margin: 0.5rem 0; }
dl > div { padding: 0.25rem 0; border-top: 1px solid var(--line); }
dt { font-weight: 600; }
dt .aside { font-weight: 400; }
dd { margin: 0 0 0 1rem; }
dd dl { border-left: 2px solid var(--line); padding-left: 0.75rem; }
figure { margin: 0.5rem 0; }
pre { margin: 0; padding: 0.75rem; max-height: 24rem; overflow: auto; background: var(--panel); border-radius: 0.375rem; overflow-wrap: normal; }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 18rem minmax(0, 1fr); }
  nav { position: sticky; top: 0; height: 100vh; overflow: auto; border-bottom: none; border-right: 1px solid var(--line); font-size: 0.9375rem; }
  nav li ul { display: block; padding-left: 0.75rem; }
  nav > ul > li { margin-bottom: 0.75rem; }
  main { padding: 2rem 3rem; }
  .narrow { display: none; }
  .fields > div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); }
  .fields .fields > div { grid-template-columns: 10rem minmax(0, 1fr); }
}
@media print { nav, .skip { display: none; } }
`;
