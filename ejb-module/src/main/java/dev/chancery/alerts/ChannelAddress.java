package dev.chancery.alerts;

import dev.chancery.problems.Rule;
import java.io.Serializable;
import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a channel leads. Of a webhook only the beginning may be shown: with the whole address anybody could write to
 * those who read there.
 */
public final class ChannelAddress {
    private static final String EXAMPLE = "https://example.com/hook";
    private static final int LONGEST_URL = 2000;
    private static final int MOST_RECIPIENTS = 20;
    private static final int LONGEST_RECIPIENT = 254;
    private static final Pattern RECIPIENT = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final ChannelType type;
    private final String text;
    private final String shown;

    private ChannelAddress(ChannelType type, String text, String shown) {
        this.type = type;
        this.text = text;
        this.shown = shown;
    }

    /**
     * A webhook.
     *
     * @param url an https address; http leads to this machine only
     * @throws InvalidChannelException when it is no such address
     */
    public static ChannelAddress webhook(String url) {
        URI uri = uri(url.strip());
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost());
        check(
                scheme.equals("https")
                        || (scheme.equals("http") && LOOPBACK.matcher(host).matches()),
                Rule.HTTPS);
        check(uri.getRawUserInfo() == null, Rule.ADDRESS_WITH_USER);
        check(uri.getRawFragment() == null, Rule.ADDRESS_WITH_FRAGMENT);
        return new ChannelAddress(ChannelType.WEBHOOK, uri.toString(), shown(uri, scheme));
    }

    /**
     * Mail.
     *
     * @param recipients addresses, separated by commas
     * @throws InvalidChannelException when there is none, or one is not allowed
     */
    public static ChannelAddress mail(String recipients) {
        List<String> each = recipients(recipients);
        InvalidChannelException.check(
                !each.isEmpty() && each.size() <= MOST_RECIPIENTS, "recipients", Rule.RECIPIENTS, MOST_RECIPIENTS);
        InvalidChannelException.check(
                each.stream()
                        .allMatch(one -> one.length() <= LONGEST_RECIPIENT
                                && RECIPIENT.matcher(one).matches()),
                "recipients",
                Rule.RECIPIENT);
        String joined = String.join(", ", each);
        InvalidChannelException.check(joined.length() <= LONGEST_URL, "recipients", Rule.LENGTH_AT_MOST, LONGEST_URL);
        return new ChannelAddress(ChannelType.MAIL, joined, joined);
    }

    static List<String> recipients(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static URI uri(String url) {
        check(url.length() <= LONGEST_URL, Rule.LENGTH_AT_MOST, LONGEST_URL);
        try {
            URI uri = URI.create(url);
            check(uri.getHost() != null, Rule.ADDRESS, EXAMPLE);
            check(
                    uri.getPort() != 0
                            && uri.getPort() <= 0xFFFF
                            && !IDN.toASCII(uri.getHost()).isEmpty(),
                    Rule.ADDRESS,
                    EXAMPLE);
            return uri;
        } catch (InvalidChannelException e) {
            throw e;
        } catch (IllegalArgumentException e) { // whose message shows the address
            throw new InvalidChannelException("url", Rule.ADDRESS, EXAMPLE);
        }
    }

    private static String shown(URI uri, String scheme) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        boolean bare = uri.getRawQuery() == null && uri.getRawPath().length() <= 1;
        return scheme + "://" + uri.getHost() + port + (bare ? "" : "/…");
    }

    private static void check(boolean allowed, Rule rule, Serializable... values) {
        InvalidChannelException.check(allowed, "url", rule, values);
    }

    /** How the channel tells. */
    public ChannelType type() {
        return type;
    }

    /** What may be shown to everybody who sees channels. */
    public String shown() {
        return shown;
    }

    /** All of it; never to be logged or shown. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return shown;
    }
}
