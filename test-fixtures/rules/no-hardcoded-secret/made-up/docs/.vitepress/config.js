export default {
  themeConfig: {
    search: {
      provider: 'algolia',
      options: { appId: '8J64VVRP8K', apiKey: '52f578a92b88ad6abde815aae2b0ad7c', indexName: 'shop' },
    },
  },
};
