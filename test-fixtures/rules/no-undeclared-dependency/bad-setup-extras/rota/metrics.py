from influxdb import InfluxDBClient
#    ^^^^^^^^ no-undeclared-dependency

CLIENT = InfluxDBClient
