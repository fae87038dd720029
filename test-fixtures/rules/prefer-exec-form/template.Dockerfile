FROM node:22-slim
COPY . .
CMD [ {% if cookiecutter.use_pipenv == "True" %}"pipenv", "run", {% endif %}"npm", "start" ]
