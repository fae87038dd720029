resource "aws_elasticache_cluster" "keys" {
  cluster_id = "keys"
  engine     = "redis"
}
