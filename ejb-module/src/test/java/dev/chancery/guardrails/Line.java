package dev.chancery.guardrails;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line of text, and where sensitive values were planted in it. */
record Line(String text, List<Hit> planted) {
    private static final Map<SensitiveKind, List<String>> SENTENCES = Map.of(
            SensitiveKind.CARD, List.of("Please charge %s today", "card: %s, exp 12/27", "请从卡号%s扣款", "信用卡：%s。"),
            SensitiveKind.SSN, List.of("her SSN is %s", "(SSN %s)", "社会安全号%s，已核对", "ssn=%s;"),
            SensitiveKind.IBAN, List.of("transfer it to %s, please", "IBAN: %s.", "汇款账号%s，谢谢", "\"%s\""),
            SensitiveKind.EMAIL, List.of("write to %s.", "Ada <%s> asked", "邮箱%s请回复", "mailto:%s?subject=x"),
            SensitiveKind.PHONE, List.of("call %s, after noon", "Tel.: %s", "电话%s，请联系", "fax %s;"),
            SensitiveKind.CN_ID, List.of("resident %s applied", "ID=%s,", "身份证号%s。", "证件号码：%s，男"),
            SensitiveKind.CN_MOBILE, List.of("mobile %s, evenings", "手机%s请拨打", "联系电话：%s。", "{\"mobile\":\"%s\"}"),
            SensitiveKind.API_KEY, List.of("the key %s leaked", "x-api-key: %s", "密钥是%s，请更换", "token='%s'"),
            SensitiveKind.URL_PASSWORD,
                    List.of(
                            "jdbc at postgresql://ada:%s@db.example.com:5432/claims",
                            "连接https://root:%s@example.org/路径",
                            "GET https://example.com/login?user=ada&password=%s&page=2",
                            "(amqp://guest:%s@10.0.0.7)"));
    private static final List<String> HARMLESS =
            List.of("the build %s failed", "see %s, page 4", "参考编号%s，已处理", "value=%s;", "\"%s\"", "it was (%s) then");
    private static final List<String> JOINTS = List.of(" and ", "; ", "，", " | ", "\t");

    static Line of(Samples samples) {
        StringBuilder text = new StringBuilder();
        List<Hit> planted = new ArrayList<>();
        for (int parts = samples.number(1, 4); parts > 0; parts--) {
            text.append(text.isEmpty() ? "" : samples.any(JOINTS));
            if (samples.number(0, 2) == 0) {
                text.append(String.format(samples.any(HARMLESS), samples.harmless()));
            } else {
                planted.add(plant(samples, text));
            }
        }
        return new Line(text.toString(), planted);
    }

    private static Hit plant(Samples samples, StringBuilder text) {
        SensitiveKind kind = samples.any(SensitiveKind.builtIn());
        String value = samples.secrets().get(kind).get();
        String sentence = samples.any(SENTENCES.get(kind));
        int start = text.length() + sentence.indexOf("%s");
        text.append(sentence.replace("%s", value));
        return new Hit(kind, start, start + value.length());
    }
}
