process.env.JWT_SECRET = 'q8Vt2mXz71LrKd0cWpY5sHnB4uJfG6aE';

module.exports = { testEnvironment: 'node', globals: { apiToken: 'q8Vt2mXz71LrKd0cWpY5sHnB4uJfG6aE' } };
