console.log(require('money'));
