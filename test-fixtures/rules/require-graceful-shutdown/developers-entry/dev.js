const { create } = require('./src/app.js');

const app = create();
app.listen(process.env.PORT, () => console.log('development server listens'));
