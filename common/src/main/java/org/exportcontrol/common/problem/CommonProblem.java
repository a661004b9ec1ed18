package org.exportcontrol.common.problem;

/** The problems that every service of the suite can answer. */
public enum CommonProblem implements ProblemType {
    VALIDATION_FAILED(400, "The request breaks its contract", "请求不符合接口约定"),
    MALFORMED_JSON(400, "The body is not the JSON that is asked for", "请求体不是所要求的 JSON"),
    BAD_PARAMETER(400, "A parameter cannot be read", "参数无法识别"),
    IDEMPOTENCY_KEY_REQUIRED(400, "An Idempotency-Key header is needed", "缺少 Idempotency-Key 请求头"),
    UNAUTHENTICATED(401, "A valid token is needed", "需要有效的令牌"),
    FORBIDDEN(403, "Your role may not do this", "您的角色无权执行此操作"),
    NOT_FOUND(404, "There is nothing here", "未找到"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here", "不支持该方法"),
    NOT_ACCEPTABLE(406, "No answer in a format you accept", "无法提供所要求的格式"),
    IDEMPOTENCY_IN_PROGRESS(409, "The same request is still running", "相同的请求仍在处理中"),
    CURSOR_BEYOND_END(410, "The feed ends before this cursor", "事件流在该游标之前已结束"),
    STALE_VERSION(412, "The file has changed since you read it", "文件在您读取之后已被更改"),
    PAYLOAD_TOO_LARGE(413, "The body is larger than allowed", "请求体超过允许的大小"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not understood", "不支持该媒体类型"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request", "该 Idempotency-Key 已用于其他请求"),
    IF_MATCH_REQUIRED(428, "An If-Match header is needed", "缺少 If-Match 请求头"),
    REQUEST_REFUSED(400, "The request is refused", "请求被拒绝"),
    INTERNAL_ERROR(500, "Something broke on our side", "系统内部错误"),
    SIGNING_NOT_SET_UP(503, "This service has no key to sign with", "本服务尚未配置签名密钥"),
    NEIGHBOR_UNAVAILABLE(503, "A service this one needs does not answer", "所依赖的服务没有响应");

    private final int status;
    private final Text title;

    CommonProblem(int status, String en, String zh) {
        this.status = status;
        this.title = Text.of(en, zh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
