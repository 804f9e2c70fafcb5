package dev.chancery.console;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;

/** What a page says when the server has forgotten it. */
class SystemNotices implements SystemMessagesProvider {
    private static final long serialVersionUID = 1L;

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        I18NProvider texts = info.getService().getInstantiator().getI18NProvider();
        Locale locale = Language.of(info.getLocale()).orElse(Language.ENGLISH).locale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("session.expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("session.expired.what-to-do", locale));
        messages.setInternalErrorCaption(texts.getTranslation("incident.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("session.expired.what-to-do", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("session.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("session.cookies.what-to-do", locale));
        return messages;
    }
}
