export default {
  themeConfig: { algolia: { appId: 'K4T0W2PQ9Z', apiKey: '9c8fd27ab41e63507de2b1a6f0c3985e', indexName: 'kit' } },
  analytics: { apiKey: 'phc_R7mWq2ZkT9xLb4VnYc8JdHs3PgFa6Ue1' },
};
