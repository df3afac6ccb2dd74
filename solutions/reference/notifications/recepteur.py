"""Reçoit les notifications d'Alertmanager et les écrit, une ligne par alerte."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Recepteur(BaseHTTPRequestHandler):
    """Répond à POST /alertes ; le corps est celui d'un webhook d'Alertmanager."""

    def do_POST(self) -> None:
        if self.path != "/alertes":
            self.send_error(404)
            return
        longueur = int(self.headers.get("Content-Length", 0))
        for alerte in json.loads(self.rfile.read(longueur))["alerts"]:
            nom = alerte["labels"]["alertname"]
            resume = alerte["annotations"].get("summary", "")
            self.log_message("%s %s : %s", alerte["status"], nom, resume)
        self.send_response(204)
        self.end_headers()


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 5001
    ThreadingHTTPServer(("", port), Recepteur).serve_forever()
