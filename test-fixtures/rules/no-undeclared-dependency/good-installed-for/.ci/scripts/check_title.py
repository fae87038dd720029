from github import Github

print(Github().get_rate_limit())
