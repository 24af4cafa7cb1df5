// Runs before the first paint, so that a chosen theme never flashes in the other one.
const theme = localStorage.getItem('waymark-theme')
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme

// Schemas are compiled with `new Function` where that is allowed. Here it never is: they are told before they try.
// oxlint-disable-next-line no-underscore-dangle -- the name under which zod looks for it
globalThis.__zod_globalConfig = { jitless: true }
