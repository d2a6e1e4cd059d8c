"""How gunicorn serves the portal: ``gunicorn -c python:newsportal.server newsportal.wsgi``."""

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = 2
threads = 4
timeout = 30
graceful_timeout = 30
keepalive = 5
control_socket_disable = True
max_requests = 5000
max_requests_jitter = 500
limit_request_line = 8190
forwarded_allow_ips = os.environ.get("TRUSTED_PROXIES", "") or "127.0.0.1"
