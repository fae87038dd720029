module.exports = () => ({ presets: [['@babel/preset-react', { development: false }]] });
