import os

FACEBOOK_SECRET = os.environ.get('FACEBOOK_SECRET') or 'Facebook Client Secret'
LINKEDIN_SECRET = os.environ.get('LINKEDIN_SECRET', 'your-linkedin-secret')
GITHUB_TOKEN = os.environ.get('GH_TOKEN', 'xxx')
SESSION_SECRET = os.environ.get('SESSION_SECRET', 'your-session-secret')
#                                                 ^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
