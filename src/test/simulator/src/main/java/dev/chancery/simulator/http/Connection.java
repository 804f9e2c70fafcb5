package dev.chancery.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One client's connection. Lives on the loop's thread alone. */
final class Connection {

    private static final int BATCH = 64 * 1024;
    private static final int TURN = 1024 * 1024;
    private static final int READ_AHEAD = 1024 * 1024;

    private final EventLoop loop;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final int remotePort;
    private final RequestParser parser;
    private final Outbox outbox = new Outbox();

    private Reply reply;
    private Step held;
    private boolean stalled;
    private boolean closeOnNext;
    private Timers.Timer timer;

    Connection(EventLoop loop, SocketChannel channel, SelectionKey key) throws IOException {
        this.loop = loop;
        this.channel = channel;
        this.key = key;
        this.remotePort = channel.socket().getPort();
        this.parser = new RequestParser(loop.largestBody());
    }

    void ready() {
        try {
            if (key.isReadable() && !read()) {
                return;
            }
            if (key.isValid() && key.isWritable()) {
                key.interestOpsAnd(~SelectionKey.OP_WRITE);
                advance();
            }
        } catch (IOException e) {
            end(Ending.CLIENT_CLOSED);
        } catch (RuntimeException e) {
            giveUp(e);
        }
    }

    private boolean read() throws IOException {
        ByteBuffer bytes = loop.readBuffer();
        int count = channel.read(bytes);
        if (count < 0 || closeOnNext) {
            end(Ending.CLIENT_CLOSED);
            return false;
        }
        parser.feed(bytes.flip());
        if (reply != null && parser.holds(READ_AHEAD)) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
        }
        if (reply == null) {
            calm();
            advance();
        }
        return channel.isOpen();
    }

    /** Takes requests and plays their replies, until there is something to wait for. */
    private void advance() throws IOException {
        int budget = TURN;
        while (channel.isOpen()) {
            if (reply == null && !accept()) {
                return;
            }
            fill();
            budget -= outbox.size();
            if (!flush()) {
                key.interestOpsOr(SelectionKey.OP_WRITE);
                return;
            }
            if (held != null ? rest() : !reply.steps().hasNext() && finish()) {
                return;
            }
            if (budget < 0) {
                key.interestOpsOr(SelectionKey.OP_WRITE);
                return;
            }
        }
    }

    private boolean accept() throws IOException {
        try {
            HttpRequest request = parser.poll(remotePort);
            if (request != null) {
                reply = loop.handler().handle(request);
            } else if (parser.mustContinue()) {
                channel.write(ByteBuffer.wrap("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1)));
            }
        } catch (MalformedRequest e) {
            reply = MalformedReply.to(e);
        }
        return reply != null;
    }

    private void fill() {
        if (held instanceof Step.Send send) {
            held = null;
            outbox.add(send);
            if (send.alone()) {
                return;
            }
        }
        while (held == null && outbox.size() < BATCH && reply.steps().hasNext()) {
            Step step = reply.steps().next();
            if (step instanceof Step.Send send && !send.alone()) {
                outbox.add(send);
            } else {
                held = step;
            }
        }
    }

    private boolean flush() throws IOException {
        while (!outbox.isEmpty()) {
            ByteBuffer bytes = loop.writeBuffer();
            outbox.copyTo(bytes);
            int count = channel.write(bytes.flip());
            if (count > 0) {
                reply.watch().wrote(count);
            }
            outbox.written(count, reply.watch());
            if (bytes.hasRemaining()) {
                return false;
            }
        }
        return true;
    }

    /** Does the held step; true if the connection now waits. */
    private boolean rest() throws IOException {
        if (held instanceof Step.Send) {
            return false;
        }
        Step step = held;
        held = null;
        if (step instanceof Step.Pause pause) {
            timer = loop.timers().after(pause.nanos(), this::resume);
        } else if (step == Step.Break.STALL) {
            stalled = true;
        } else {
            leave(step == Step.Break.RESET);
        }
        return true;
    }

    private void resume() {
        try {
            advance();
        } catch (IOException e) {
            end(Ending.CLIENT_CLOSED);
        } catch (RuntimeException e) {
            giveUp(e);
        }
    }

    /** A mistake of ours must not end the thread that serves the others. */
    private void giveUp(RuntimeException mistake) {
        mistake.printStackTrace();
        end(Ending.CUT);
    }

    private void leave(boolean reset) throws IOException {
        if (reset) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        end(reset ? Ending.RESET : Ending.CUT);
    }

    /** The reply is written; true if the connection is closed or has nothing more to do. */
    private boolean finish() {
        Reply done = reply;
        reply = null;
        done.watch().ended(Ending.COMPLETE);
        if (done.afterwards() == Afterwards.Plain.CLOSE) {
            end(Ending.COMPLETE);
            return true;
        }
        closeOnNext = done.afterwards() == Afterwards.Plain.CLOSE_ON_NEXT;
        if (done.afterwards() instanceof Afterwards.CloseIdle idle) {
            timer = loop.timers().after(idle.nanos(), () -> end(Ending.COMPLETE));
        }
        key.interestOpsOr(SelectionKey.OP_READ);
        return parser.isEmpty();
    }

    private void calm() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    void end(Ending ending) {
        calm();
        loop.close(channel, key);
        if (reply != null) {
            Watch watch = reply.watch();
            reply = null;
            watch.ended(stalled && ending == Ending.STOPPED ? Ending.STALLED : ending);
        }
    }
}
