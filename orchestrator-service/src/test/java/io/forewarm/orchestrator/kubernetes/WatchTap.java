package io.forewarm.orchestrator.kubernetes;

import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.Response;
import io.fabric8.mockwebserver.http.WebSocket;
import io.fabric8.mockwebserver.http.WebSocketListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps hold of the watches that the mock answers, so that they can be ended. */
final class WatchTap {

    private static final int GOING_AWAY = 1001;

    private final List<WebSocket> open = new CopyOnWriteArrayList<>();

    /** The same answer; if it begins a watch, its socket is kept. */
    MockResponse tap(MockResponse response) {
        var listener = response.getWebSocketListener();
        return listener == null ? response : new MockResponse().withWebSocketUpgrade(new Tapped(listener));
    }

    void close() {
        open.forEach(socket -> socket.close(GOING_AWAY, "going away"));
        open.clear();
    }

    /** As the API server ends a watch whose version it does not keep any more. */
    void expire() {
        open.forEach(socket -> socket.send("""
                {"type": "ERROR", "object": {"kind": "Status", "apiVersion": "v1", "status": "Failure",
                 "code": 410, "reason": "Expired", "message": "too old resource version"}}"""));
        close();
    }

    private final class Tapped extends WebSocketListener {

        private final WebSocketListener original;

        Tapped(WebSocketListener original) {
            this.original = original;
        }

        @Override
        public void onBeforeAccept(WebSocket socket, Response response) {
            original.onBeforeAccept(socket, response);
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            open.add(socket);
            original.onOpen(socket, response);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            original.onMessage(socket, text);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            original.onClosing(socket, code, reason);
        }

        @Override
        public void onClosed(WebSocket socket, int code, String reason) {
            open.remove(socket);
            original.onClosed(socket, code, reason);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, Response response) {
            open.remove(socket);
            original.onFailure(socket, failure, response);
        }
    }
}
