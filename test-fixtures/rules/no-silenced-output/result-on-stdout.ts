const print = console.log;
// What libraries say must not stand in what the shell reads.
console.log = () => {};
console.info = () => {};

const { settings } = await import('./settings.js');
for (const [name, value] of Object.entries(settings)) print(`${name}="${value}"`);
