module "shop" {
  source    = "./service"
  variables = { RETRY_ATTEMPTS = 3 }
}
