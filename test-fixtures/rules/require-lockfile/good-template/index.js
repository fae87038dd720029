module.exports = () => "templates";
