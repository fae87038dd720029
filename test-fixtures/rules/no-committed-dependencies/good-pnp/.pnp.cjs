// resolver
