# Sent to the cluster, which brings Spark.
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
