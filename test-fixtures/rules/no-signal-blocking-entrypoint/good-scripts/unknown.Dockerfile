FROM acme/base:2.1
ENTRYPOINT ["/opt/base/start.sh"]
