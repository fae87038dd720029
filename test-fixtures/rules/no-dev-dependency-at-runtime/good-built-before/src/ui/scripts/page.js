const { h, render } = require('preact');

render(h('p', {}, 'Visits'), document.body);
