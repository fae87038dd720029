"""Users add data sources of their own."""

try:
    from cassandra.cluster import Cluster
except ImportError:
    Cluster = None


class Cassandra:
    def __init__(self, configuration):
        self.configuration = configuration

    def run(self, query):
        connection = Cluster([self.configuration.get("host", "")], port=self.configuration.get("port", ""))
        return connection.connect().execute(query)
