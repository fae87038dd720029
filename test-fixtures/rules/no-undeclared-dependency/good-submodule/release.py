import common.tasks

steps = common.tasks.steps
