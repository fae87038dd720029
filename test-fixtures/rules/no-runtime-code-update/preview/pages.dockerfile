FROM sphinxdoc/sphinx:8.1.3
WORKDIR /docs
ENTRYPOINT ["/bin/sh", "-c", "git pull --autostash && make autobuild"]
