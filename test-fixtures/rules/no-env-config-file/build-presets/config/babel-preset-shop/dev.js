module.exports = () => ({ presets: [['@babel/preset-react', { development: true }]] });
