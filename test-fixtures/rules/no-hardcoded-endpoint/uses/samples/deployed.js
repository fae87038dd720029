/** What the hoster sends after a deploy. */
export const deployed = {
  object_kind: 'deployment',
  deployment_id: 15,
  created_at: '2021-04-28 21:50:00 +0200',
  user_id: 4,
  deployable_url: 'http://10.126.0.2:3000/root/shop/-/jobs/796',
  project: {
    id: 30,
    name: 'shop',
    web_url: 'http://10.126.0.2:3000/root/shop',
  },
};
