const { create } = require('./dist/app.js');

const app = create();
app.listen(process.env.PORT);
// <- require-graceful-shutdown
