module.exports = async ({ rootDirectory }) => console.log('Ready in', rootDirectory);
