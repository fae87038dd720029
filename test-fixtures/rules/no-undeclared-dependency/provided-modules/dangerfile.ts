const { danger, fail } = require('danger');

if (danger.github.pr.body.length === 0) fail('Say what the change is for.');
