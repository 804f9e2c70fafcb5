package dev.chancery.simulator.http;

import java.util.List;

/** The answer to bytes that are no HTTP. */
final class MalformedReply {

    private MalformedReply() {}

    static Reply to(MalformedRequest problem) {
        String body = problem.getMessage() + "\n";
        String head = "HTTP/1.1 400 Bad Request\r\ncontent-type: text/plain\r\ncontent-length: " + body.length()
                + "\r\nconnection: close\r\n\r\n";
        List<Step> steps = List.of(Step.Send.of(head + body));
        return new Reply(steps.iterator(), Afterwards.Plain.CLOSE, Watch.NONE);
    }
}
