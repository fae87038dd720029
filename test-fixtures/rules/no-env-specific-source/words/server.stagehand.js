exports.name = 'stagehand';
