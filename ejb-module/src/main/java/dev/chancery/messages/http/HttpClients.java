package dev.chancery.messages.http;

import dev.chancery.config.InvalidSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Builds the JDK's HTTP client as configured. It never follows a redirect: that could carry the key elsewhere. */
final class HttpClients {
    private HttpClients() {}

    static HttpClient of(TransportConfig config) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(config.http2() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .executor(Runnable::run); // its tasks only hand bytes on: no threads but the selector's
        if (config.proxy() != null) {
            builder.proxy(ProxySelector.of(config.proxy()));
        }
        SSLContext context = context(config);
        if (context != null) {
            builder.sslContext(context);
        }
        return builder.build();
    }

    static @Nullable SSLContext context(TransportConfig config) {
        if (config.trustStore() == null && config.keyStore() == null) {
            return null;
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(config.keyStore()), trustManagers(config.trustStore()), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    private static TrustManager @Nullable [] trustManagers(TransportConfig.@Nullable Store store)
            throws GeneralSecurityException {
        if (store == null) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(load(store, TransportConfig.TRUST_STORE.name()));
        return factory.getTrustManagers();
    }

    private static KeyManager @Nullable [] keyManagers(TransportConfig.@Nullable Store store)
            throws GeneralSecurityException {
        if (store == null) {
            return null;
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(load(store, TransportConfig.KEY_STORE.name()), store.password());
        return factory.getKeyManagers();
    }

    private static KeyStore load(TransportConfig.Store store, String property) {
        try (InputStream in = open(store.location())) {
            KeyStore keyStore = KeyStore.getInstance(store.type());
            keyStore.load(in, store.password());
            return keyStore;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            InvalidSettingException invalid = new InvalidSettingException(
                    property, store.location(), "a readable key store of type " + store.type() + " with its password");
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static InputStream open(String location) throws IOException {
        if (location.startsWith("file:")) {
            return URI.create(location).toURL().openStream();
        }
        String path = location.substring("classpath:".length()).replaceFirst("^/", "");
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IOException("not on the class path: " + path);
        }
        return in;
    }
}
