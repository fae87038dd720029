FROM shop-ci/tools
COPY . /srv
