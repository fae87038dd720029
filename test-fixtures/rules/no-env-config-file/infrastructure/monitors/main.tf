locals { limits = yamldecode(file("config/${var.env}.yml")) }
