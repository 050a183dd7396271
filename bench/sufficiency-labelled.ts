/**
 * Answers as bodies write them, on the demo texts, each with the codes that somebody who knows the draft gave it by hand;
 * none: it is not sketchy. The tests of sufficiency.rules.ts are measured on them.
 */
export interface Labelled {
  /** A text of src/demo/texts. */
  draft: string;
  question: string;
  stance: 'AGREE' | 'AGREE_WITH_COMMENT' | 'DISAGREE' | 'ALTERNATIVE' | 'NO_OBJECTION_DECLARED';
  text: string;
  /** How many other questions were answered in the same words. */
  sameElsewhere?: number;
  codes: string[];
}

const quyChe = 'quy-che-phoi-hop.md';
const silence = 'Khoản 4 Điều 13 coi cơ quan không trả lời đúng hạn là đồng ý: giữ hay bỏ?';
const term = 'Thời hạn thẩm định năm ngày làm việc tại Điều 13 có phù hợp không?';
const ten = 'Giới hạn mười vấn đề xin ý kiến tại Điều 8 có phù hợp không?';
const keep = 'Thời gian lưu giữ hồ sơ hai mươi năm tại Điều 21 có phù hợp không?';
const money = 'Việc bố trí kinh phí theo Điều 23 có khả thi với cơ quan không?';
const scope = 'Năm phạm vi xem góp ý tại Điều 12 đã đủ chưa?';
const gather = 'Thời hạn tổng hợp hai ngày làm việc tại Điều 16 có khả thi không?';
const again = 'Điều kiện yêu cầu chuẩn bị lại tại Điều 20 có hợp lý không?';

type Row = [question: string, stance: Labelled['stance'], text: string, codes?: string[], sameElsewhere?: number];
const of = (draft: string, rows: Row[]): Labelled[] =>
  rows.map(([question, stance, text, codes = [], sameElsewhere = 0]) => ({
    draft,
    question,
    stance,
    text,
    codes,
    sameElsewhere,
  }));

const disagree = 'DISAGREE';
const other = 'ALTERNATIVE';
const agreeing = 'AGREE_WITH_COMMENT';

/** What is no sketchy opinion, however short. */
const sound = of(quyChe, [
  [silence, disagree, 'Im lặng không phải là đồng ý.'],
  [silence, disagree, 'Bỏ khoản 4.'],
  [silence, disagree, 'Không trả lời thì ghi là không trả lời, không suy diễn.'],
  [silence, disagree, 'Quy định này khuyến khích việc trì hoãn và làm sai số liệu thống kê tại Điều 22.'],
  [silence, disagree, 'Không nhất trí vì trái nguyên tắc mỗi cơ quan trả lời đúng vấn đề được hỏi (khoản 2 Điều 4).'],
  [silence, other, 'Chỉ coi là đồng ý khi đã nhắc lần hai.'],
  [silence, other, 'Thay bằng: được thống kê là không trả lời.'],
  [silence, other, 'Bỏ khoản 4 Điều 13.'],
  [silence, other, 'Giữ, nhưng chỉ với vấn đề hỏi lại lần hai.'],
  [silence, agreeing, 'Giữ, nhưng cần thông báo trước một ngày.'],
  [silence, agreeing, 'Đề nghị Văn phòng nhắc bằng tin nhắn trước khi hết hạn.'],
  [silence, 'AGREE', 'Nhất trí.'],
  [silence, 'NO_OBJECTION_DECLARED', 'Không có ý kiến.'],
  [term, disagree, 'Năm ngày không đủ đối với dự thảo có phụ lục số liệu.'],
  [term, disagree, 'Quá ngắn: riêng việc lấy ý kiến trong ngành đã mất bốn ngày.'],
  [term, disagree, 'Không đồng ý, cần bảy ngày.'],
  [term, disagree, 'Tối thiểu 7 ngày.'],
  [term, other, '10 ngày làm việc.'],
  [term, other, 'Đề nghị 7 ngày đối với đề án, 5 ngày đối với báo cáo.'],
  [term, other, 'Gấp đôi đối với dự thảo liên vùng.'],
  [term, other, 'Tính thời hạn từ khi nhận bản giấy.'],
  [term, agreeing, 'Nên quy định rõ ngày làm bù.'],
  [term, agreeing, 'Nhất trí; đề nghị bổ sung cách tính khi hồ sơ đến sau 17 giờ.'],
  [term, agreeing, 'Nhất trí, thêm khoản 5 về gia hạn tự động khi hệ thống gián đoạn.'],
  [term, agreeing, 'Thống nhất với khoản 1; khoản 2 cần định nghĩa tác động liên vùng.'],
  [term, 'AGREE', 'Đồng ý với dự thảo.'],
  [term, 'NO_OBJECTION_DECLARED', 'Không phản đối.'],
  [ten, disagree, 'Đề án lớn cần nhiều hơn mười vấn đề.'],
  [ten, disagree, 'Giới hạn theo hồ sơ là chưa hợp lý, nên theo từng cơ quan được hỏi.'],
  [ten, disagree, 'Không cần giới hạn, Văn phòng đã kiểm tra khi nhận hồ sơ.'],
  [ten, other, 'Mười lăm vấn đề.'],
  [ten, other, 'Giới hạn mười vấn đề cho mỗi cơ quan.'],
  [ten, other, 'Không giới hạn nhưng phải xếp thứ tự ưu tiên.'],
  [ten, agreeing, 'Cần cho phép Văn phòng chấp thuận nhiều hơn khi có lý do.'],
  [ten, agreeing, 'Đồng ý. Khoản 3 nên nêu ví dụ về câu hỏi chung.'],
  [ten, agreeing, 'Đề nghị làm rõ vấn đề có nhiều ý nhỏ được tính là một hay nhiều vấn đề.'],
  [keep, disagree, 'Hai mươi năm dài hơn thời hạn bảo quản theo Luật Lưu trữ.'],
  [keep, disagree, 'Theo Điều 14 Luật Lưu trữ, thời hạn bảo quản do danh mục quy định.'],
  [keep, disagree, 'Chi phí lưu trữ tăng theo dung lượng, chưa có dự toán.'],
  [keep, other, 'Mười năm, sau đó chuyển lưu trữ lịch sử.'],
  [keep, other, 'Vĩnh viễn.'],
  [keep, other, 'Theo danh mục thời hạn bảo quản của từng ngành.'],
  [keep, agreeing, 'Bổ sung trách nhiệm của đơn vị quản lý máy chủ.'],
  [keep, agreeing, 'Nhật ký xem hồ sơ cần lưu cùng thời hạn.'],
  [keep, agreeing, 'Đề nghị chuyển Điều 21 lên Chương II.'],
  [keep, 'AGREE', 'Thống nhất.', [], 5],
  [money, disagree, 'Dự toán năm nay đã giao, không còn nguồn.'],
  [money, disagree, 'Cơ quan cấp dưới không có khoản mục chi cho việc này.'],
  [money, disagree, 'Không khả thi trong năm đầu.'],
  [money, other, 'Ngân sách trung ương hỗ trợ hai năm đầu.'],
  [money, other, 'Bố trí tập trung tại Văn phòng.'],
  [money, agreeing, 'Cần hướng dẫn mục chi.'],
  [money, agreeing, 'Đề nghị Bộ Tài chính có ý kiến về mục lục ngân sách.'],
  [money, agreeing, 'Nhất trí, ước chi khoảng 300 triệu đồng mỗi năm.'],
  [money, agreeing, 'Như ý kiến tại câu 2.', [], 3],
  [money, agreeing, 'Xem công văn số 112/VP ngày 3 tháng 4.', [], 4],
  [scope, disagree, 'Thiếu phạm vi dành cho cơ quan quyết định.'],
  [scope, disagree, 'Phạm vi điểm b và điểm c trùng nhau đối với đơn vị nhỏ.'],
  [scope, other, 'Gộp điểm d và điểm đ thành một phạm vi.'],
  [scope, other, 'Bổ sung Điều 12a về ghi chú cá nhân.'],
  [scope, agreeing, 'Đủ; đề nghị đặt mặc định là điểm c.'],
  [scope, agreeing, 'Khoản 2 nên nêu hậu quả khi mở rộng nhầm.'],
  [scope, agreeing, 'Người dùng dễ nhầm giữa hai mức cuối.'],
  [gather, disagree, 'Hai ngày không đủ khi có trên năm mươi ý kiến.'],
  [gather, disagree, 'Không khả thi với dự thảo trên một trăm điều.'],
  [gather, disagree, 'Văn phòng chỉ có ba chuyên viên tổng hợp.'],
  [gather, other, 'Hai ngày cho bản đầu, năm ngày cho bản đầy đủ.'],
  [gather, other, '3 ngày.'],
  [gather, agreeing, 'Cần phần mềm tự nhóm ý kiến theo đoạn.'],
  [gather, agreeing, 'Nên tính từ ngày làm việc kế tiếp sau khi khép đợt.'],
  [again, disagree, 'Một nửa số điều là quá cao, sửa một điều then chốt cũng có thể phải làm lại.'],
  [again, disagree, 'Hai cơ quan kết luận chưa đủ thì nên tự động trả lại.'],
  [again, other, 'Một phần ba số điều.'],
  [again, other, 'Chỉ cần cơ quan chủ trì thẩm định kết luận chưa đủ điều kiện trình.'],
  [again, agreeing, 'Khoản 2 nên giữ thời hạn ban đầu trong mọi báo cáo.'],
  [again, agreeing, 'Đề nghị nêu ai đếm số điều đã đổi.'],
  [again, agreeing, 'Please count renamed articles as changed.'],
  [again, agreeing, 'nen neu ro cach dem so dieu da doi'],
]);

/** What is sketchy, and why. */
const sketchy = of(quyChe, [
  [silence, disagree, 'Không đồng ý.', ['NO_REASON']],
  [silence, disagree, 'Không nhất trí với quy định tại khoản 4 Điều 13.', ['NO_REASON']],
  [silence, disagree, 'Đề nghị cân nhắc.', ['NO_REASON']],
  [silence, disagree, 'Cơ quan chúng tôi không tán thành nội dung này.', ['NO_REASON']],
  [term, disagree, 'Chưa phù hợp.', ['NO_REASON']],
  [term, disagree, 'Chưa hợp lý, đề nghị xem xét lại.', ['NO_REASON']],
  [term, disagree, 'Có ý kiến khác.', ['NO_REASON']],
  [ten, other, 'Đề nghị phương án khác.', ['NO_REASON']],
  [ten, other, 'Theo phương án khác.', ['NO_REASON']],
  [keep, disagree, 'Không ủng hộ quy định tại Điều 21.', ['NO_REASON']],
  [money, disagree, 'Chúng tôi không đồng ý với nội dung nêu trên.', ['NO_REASON']],
  [money, disagree, 'Không bằng lòng.', ['NO_REASON']],
  [again, disagree, 'Phản đối.', ['NO_REASON']],
  [silence, agreeing, 'Cơ bản nhất trí, đề nghị tiếp tục hoàn thiện dự thảo.', ['TOO_VAGUE']],
  [term, agreeing, 'Đề nghị rà soát cho phù hợp với quy định của pháp luật hiện hành.', ['TOO_VAGUE']],
  [term, agreeing, 'Đề nghị nghiên cứu kỹ, bảo đảm tính khả thi, tính thống nhất và đồng bộ.', ['TOO_VAGUE']],
  [ten, agreeing, 'Cần chỉnh sửa một số nội dung cho cụ thể hơn.', ['TOO_VAGUE']],
  [ten, agreeing, 'Đề nghị cơ quan chủ trì tiếp thu, hoàn thiện.', ['TOO_VAGUE']],
  [keep, agreeing, 'Nhất trí.', ['TOO_VAGUE']],
  [keep, disagree, 'Đề nghị sửa đổi, bổ sung cho phù hợp với tình hình thực tế.', ['TOO_VAGUE']],
  [money, agreeing, 'Đề nghị làm rõ hơn.', ['TOO_VAGUE']],
  [money, other, 'Đề nghị điều chỉnh cho hợp với thực tế của cơ sở.', ['TOO_VAGUE']],
  [scope, agreeing, 'Đề nghị rà soát câu chữ, kỹ thuật trình bày, lỗi chính tả.', ['TOO_VAGUE']],
  [gather, agreeing, 'Thống nhất, đề nghị nâng cao chất lượng, hiệu quả.', ['TOO_VAGUE']],
  [again, agreeing, 'Cần quy định chặt chẽ hơn nữa.', ['TOO_VAGUE']],
  [silence, agreeing, 'Tàu du lịch vịnh phải mua bảo hiểm.', ['OFF_QUESTION']],
  [term, agreeing, 'Giá nước sạch nông thôn tăng quá nhanh.', ['OFF_QUESTION']],
  [ten, disagree, 'Rừng ngập mặn bị xói lở.', ['OFF_QUESTION']],
  [keep, disagree, 'Xe buýt điện nên miễn vé cho học sinh.', ['OFF_QUESTION']],
  [money, agreeing, 'Học phí mầm non công lập.', ['OFF_QUESTION']],
  [scope, agreeing, 'Tết trồng cây đã tổ chức rất vui.', ['OFF_QUESTION']],
  [gather, disagree, 'Thuế bất động sản chưa được luật hóa.', ['OFF_QUESTION']],
  [term, agreeing, 'Đề nghị cơ quan chủ trì đánh giá tác động đến ngân sách địa phương.', ['BOILERPLATE'], 4],
  [ten, agreeing, 'Đề nghị cơ quan chủ trì đánh giá tác động đến ngân sách địa phương.', ['BOILERPLATE'], 4],
  [keep, agreeing, 'Đề nghị quy định rõ trách nhiệm của Ủy ban nhân dân cấp tỉnh.', ['BOILERPLATE'], 2],
  [scope, agreeing, 'Đề nghị tiếp tục hoàn thiện.', ['TOO_VAGUE', 'BOILERPLATE'], 6],
  [silence, disagree, 'Khoản 7 Điều 13 trái với Điều 4.', ['FACTUALLY_WRONG']],
  [term, disagree, 'Điều 31 đã quy định thời hạn dài hơn.', ['FACTUALLY_WRONG']],
  [keep, agreeing, 'Cần dẫn chiếu khoản 9 Điều 21 về nhật ký.', ['FACTUALLY_WRONG']],
  [money, disagree, 'Điều 40 giao việc này cho Bộ Tài chính.', ['FACTUALLY_WRONG']],
  [again, agreeing, 'Khoản 5 Điều 20 nên nêu rõ thời hạn mới.', ['FACTUALLY_WRONG']],
  [gather, disagree, 'Bảng tổng hợp theo Điều 26 đã có mẫu.', ['FACTUALLY_WRONG']],
]);

export const labelled: Labelled[] = [...sound, ...sketchy];
