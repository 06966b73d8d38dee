package io.forewarm.service.tomcat;

import java.io.IOException;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 for a server that ends under load. What was begun is answered, and is the last on its connection; a request
 * that comes later over a connection that was kept open gets that connection closed, without an answer, so that its
 * sender tries again elsewhere. Tomcat's own protocol answers such a request with 400: it looks for the Host header
 * that it has not read any more, and the sender believes that the fault is its own.
 */
public final class DrainingProtocol extends Http11NioProtocol {

    @Override
    public boolean isPaused() {
        // Asked in the middle of a request, where it would come out as 400.
        return false;
    }

    @Override
    public int getMaxKeepAliveRequests() {
        return isDraining() ? 1 : super.getMaxKeepAliveRequests();
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {

            @Override
            public SocketState service(SocketWrapperBase<?> socket) throws IOException {
                return isDraining() ? SocketState.CLOSED : super.service(socket);
            }
        };
    }

    private boolean isDraining() {
        return super.isPaused();
    }
}
