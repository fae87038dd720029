FROM gitpod/workspace-full:2024-06-03

ENV NODE_ENV=development
ENV SESSION_SECRET=thiscouldbeanything
ENV AWS_SECRET_ACCESS_KEY=foobar
