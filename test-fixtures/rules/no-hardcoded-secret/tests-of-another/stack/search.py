class Search:
    def environment(self):
        return {"SEARCH_ENCRYPTION_KEY": "k3jv9lq2wm8zx4tnp7rbsd1f"}


DATABASE_URL = "postgres://shop:verysecure@database/shop"
