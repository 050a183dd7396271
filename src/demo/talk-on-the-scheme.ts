import type { DemoRemark } from './remark.ts';

/** What four bodies, the lead body and the office have said of the scheme on the rising sea (proposal 7, draft 1). */
export const talkOnTheScheme: DemoRemark[] = [
  {
    by: 'hoa',
    audience: 'ROUND_AND_LEAD',
    quote: 'Chủ tịch tỉnh Duyên Hải quyết định chuyển mục đích sử dụng rừng phòng hộ',
    text: 'Thẩm quyền này phải được quy định bằng luật; đề án không thể giao. Đề nghị bỏ hoặc chuyển thành kiến nghị sửa luật.',
    suggests: 'Chủ tịch tỉnh Duyên Hải kiến nghị cấp có thẩm quyền quyết định chuyển mục đích sử dụng rừng phòng hộ',
    replies: [
      { by: 'linh', text: 'Ủy ban Kế hoạch cùng quan điểm.', audience: 'ROUND', widened: 'ROUND_AND_LEAD' },
      { by: 'yen', text: 'Cơ quan chủ trì ghi nhận, sẽ chuyển thành kiến nghị.' },
    ],
  },
  {
    by: 'phuc',
    audience: 'ROUND_AND_LEAD',
    quote: 'không phải hoàn trả',
    text: 'Cấp phát lại toàn bộ vốn vay trái với nguyên tắc chia sẻ rủi ro; tỉnh có khả năng trả nên vay lại ít nhất 30 %.',
    replies: [
      {
        by: 'mai',
        text: 'Văn phòng đề nghị cơ quan chủ trì giải trình cụ thể điểm này.',
        mentions: [{ body: 'environment' }],
      },
      {
        by: 'hai',
        text: 'Tỉnh đang trong thời gian phục hồi sau hai năm mất mùa; cơ quan chủ trì đề nghị mức vay lại 10 % cho đến năm 2028.',
      },
      {
        by: 'thang',
        text: 'Mức 10 % cần phương án trả nợ kèm theo. Ủy ban Kế hoạch chưa nhất trí khi chưa thấy phương án.',
      },
    ],
  },
  {
    by: 'nga',
    audience: 'ROUND',
    quote: 'Tổng nhu cầu vốn giai đoạn 2025–2030 là 9 480 tỷ đồng',
    text: 'Cộng bốn nguồn đúng bằng 9 480, nhưng chưa thấy chi phí vận hành trung tâm dữ liệu vùng. Các đồng chí có thấy ở phụ lục nào không?',
    replies: [
      { by: 'nam', text: 'Không có. Chi phí vận hành ước 40 tỷ mỗi năm, cần bổ sung.' },
      { by: 'bach', text: 'Chính sách di dời cũng chưa tính chi phí giám sát.' },
      { by: 'nga', text: 'Như vậy thiếu khoảng 240 tỷ cho sáu năm. Ủy ban Tài chính sẽ nêu thành một ý kiến chung.' },
    ],
  },
  {
    by: 'xuan',
    audience: 'ROUND_AND_LEAD',
    quote: 'hộ không di dời không được hưởng các chính sách hỗ trợ',
    text: 'Câu này làm mất tính tự nguyện đã nêu tại khoản 1 Điều 16. Đề nghị thay bằng gia hạn có điều kiện.',
    replies: [
      { by: 'vy', text: 'Justice agrees: a cut-off date turns “voluntary” into a penalty.' },
      {
        by: 'cuong',
        text: 'Nếu không có thời hạn thì khu tái định cư không biết xây bao nhiêu nền nhà. Có thể gia hạn hai năm cho hộ đã đăng ký.',
      },
      { by: 'xuan', text: 'Gia hạn hai năm cho hộ đã đăng ký là phương án chấp nhận được; đề nghị viết thành khoản riêng.' },
    ],
  },
  {
    by: 'thang',
    audience: 'ROUND_AND_LEAD',
    quote: 'Nâng cấp 84 ki-lô-mét đê xung yếu',
    text: 'Kế hoạch trung hạn chỉ ghi 61 ki-lô-mét. Đề nghị thống nhất số liệu trước khi trình.',
    replies: [{ by: 'yen', text: '23 ki-lô-mét chênh lệch là đê cửa sông, mới được phân cấp năm 2023. Sẽ ghi tách hai loại.' }],
  },
  {
    by: 'linh',
    audience: 'BODY',
    quote: 'phân kỳ của Đề án',
    text: 'Nội bộ: dự thảo chưa có phân kỳ; chuẩn bị bảng phân kỳ để gửi kèm ý kiến.',
    replies: [{ by: 'nam', text: 'Đã có bản nháp ba năm đầu, chiều nay gửi anh Thắng xem.', mentions: [{ person: 'thang' }] }],
  },
  {
    by: 'quan',
    audience: 'OFFICE',
    quote: 'cung cấp dữ liệu miễn phí trong vòng 24 giờ',
    text: 'Gửi Văn phòng: điểm này chồng lấn với quy chế dữ liệu dùng chung mà Văn phòng đang soạn.',
    replies: [{ by: 'son', text: 'Văn phòng đã biết, sẽ xử lý khi tổng hợp.' }],
  },
  {
    by: 'dung',
    audience: 'PRIVATE',
    quote: 'hỗ trợ một lần 120 triệu đồng',
    text: 'Hỏi lại mức hỗ trợ của đề án tương tự năm 2021.',
  },
  {
    by: 'huong',
    audience: 'ROUND',
    quote: 'Bảo đảm 95 % hộ dân vùng ven biển',
    text: 'Số liệu nền năm 2023 là bao nhiêu? Không có số liệu nền thì không đánh giá được.',
    replies: [{ by: 'nam', text: 'Khoảng 81 % theo báo cáo của tỉnh.' }],
    resolved: true,
  },
  {
    by: 'mai',
    audience: 'ROUND_AND_LEAD',
    text: 'Văn phòng nhắc: các cơ quan hoàn thành góp ý trước 17 giờ thứ Sáu; ý kiến gắn với đoạn văn bản cụ thể.',
  },
  {
    by: 'nam',
    audience: 'ROUND_AND_LEAD',
    quote: 'Thứ tự ưu tiên các tuyến đê được xác định theo thang điểm',
    text: 'Thang điểm tại khoản 2 Điều 9 chưa có trọng số. Điểm a và điểm c có thể cho kết quả ngược nhau; đề nghị kèm phụ lục chấm thử ba tuyến.',
    replies: [
      { by: 'yen', text: 'Đã chấm thử tuyến Cồn Mây và Bãi Ngọc, sẽ bổ sung tuyến thứ ba và gửi kèm.' },
      { by: 'phuc', text: 'Nên có thêm tiêu chí suất đầu tư trên một hộ được bảo vệ.' },
    ],
  },
  {
    by: 'dung',
    audience: 'ROUND',
    quote: 'không thấp hơn 1,5 % giá trị công trình',
    text: 'Mức 1,5 % tính trên giá trị mới hay giá trị còn lại? Nếu tính trên giá trị mới thì sau mười năm vượt khả năng cân đối của tỉnh.',
    replies: [
      { by: 'linh', text: 'Theo cách làm của kế hoạch trung hạn là giá trị mới, có hệ số vùng.' },
      { by: 'dung', text: 'Vậy đề nghị ghi rõ, kẻo mỗi nơi hiểu một cách.' },
    ],
  },
  {
    by: 'quan',
    audience: 'ROUND_AND_LEAD',
    quote: 'Diện tích rừng chuyển mục đích phải được trồng bù bằng diện tích gấp ba lần',
    text: 'Tỷ lệ gấp ba cao hơn mức chung. Ủy ban Tư pháp không phản đối, nhưng cần đánh giá tác động và nêu căn cứ tại tờ trình.',
    replies: [
      { by: 'cuong', text: 'Tỷ lệ này lấy từ kết quả theo dõi: chỉ 38 % diện tích trồng bù sống sau năm năm.' },
      { by: 'quan', text: 'Lập luận này thuyết phục; đề nghị đưa nguyên văn vào tờ trình.' },
    ],
    resolved: true,
  },
  {
    by: 'vy',
    audience: 'ROUND',
    quote: 'Giao khoán bảo vệ rừng cho cộng đồng dân cư với thời hạn mười năm',
    text: 'From the international desk: comparable schemes elsewhere give communities 15 to 25 years; ten is short for mangroves, which close their canopy in year eight.',
    replies: [
      { by: 'nam', text: 'Có thể ghi mười năm và được gia hạn một lần nếu tỷ lệ cây sống đạt yêu cầu.' },
      { by: 'vy', text: 'A renewal tied to survival rates would answer the point.' },
    ],
  },
  {
    by: 'phuc',
    audience: 'ROUND_AND_LEAD',
    quote: 'hạn chế khoan mới giếng tầng sâu từ năm 2026',
    text: '“Hạn chế” là thế nào? Nếu cấm thì phải có nguồn thay thế trước; theo bảng tại khoản 2 Điều 13, hồ đầu tiên chỉ xong năm 2027.',
    replies: [
      { by: 'hai', text: 'Ý là không cấp phép mới cho sản xuất; nước sinh hoạt vẫn được cấp phép có thời hạn. Sẽ viết lại.' },
      { by: 'xuan', text: 'Đề nghị ghi rõ ngoại lệ cho trạm y tế và trường học.' },
    ],
  },
  {
    by: 'bach',
    audience: 'ROUND_AND_LEAD',
    quote: 'ít nhất ba phần tư số hộ sử dụng đất đồng ý',
    text: 'Một phần tư còn lại không đồng ý thì được đổi đất theo khoản 3, nhưng ai quyết định “tương đương”? Cần hội đồng định giá có đại diện hộ dân.',
    replies: [
      { by: 'hoa', text: 'Nhất trí. Quyền của hộ thiểu số phải được bảo đảm bằng thủ tục, không chỉ bằng nguyên tắc.' },
      { by: 'yen', text: 'Tiếp thu, bổ sung hội đồng định giá cấp xã.' },
    ],
    resolved: true,
  },
  {
    by: 'linh',
    audience: 'ROUND',
    quote: 'lãi suất bằng 70 % lãi suất cho vay hộ nghèo',
    text: 'Chưa thấy dự toán cấp bù lãi suất trong 610 tỷ của nhóm chuyển đổi sản xuất.',
    replies: [
      { by: 'nga', text: 'Đúng là chưa có. Tính sơ bộ cần 85 tỷ cho năm năm.' },
      {
        by: 'dung',
        text: 'Tôi tính được 92 tỷ vì lãi suất cơ sở đã đổi từ tháng trước; cần chốt cùng một mốc.',
        retracted: true,
      },
    ],
  },
  {
    by: 'xuan',
    audience: 'ROUND_AND_LEAD',
    quote: 'Có đất sản xuất hoặc việc làm thay thế cho ít nhất một lao động của mỗi hộ',
    text: 'Hộ ven biển thường có hai đến ba lao động. Một người có việc thì hộ vẫn quay về chỗ cũ. Đề nghị nâng lên một nửa số lao động.',
    replies: [
      { by: 'thang', text: 'Một nửa số lao động khó khả thi trong hai năm đầu; nên ghi lộ trình.' },
      { by: 'huong', text: 'Lộ trình cũng được, miễn là có mốc và có người chịu trách nhiệm.' },
    ],
  },
  {
    by: 'hoa',
    audience: 'ROUND_AND_LEAD',
    quote: 'Hộ di dời được giữ quyền sử dụng đất sản xuất tại nơi ở cũ',
    text: 'Khoản 3 Điều 16 mâu thuẫn với khoản 1 Điều 18: đất ở thu hồi, đất sản xuất giữ lại, nhưng nhiều thửa là đất ở gắn với vườn, ao.',
    replies: [{ by: 'cuong', text: 'Sẽ quy định tách thửa theo hiện trạng sử dụng tại thời điểm kiểm đếm.' }],
  },
  {
    by: 'huong',
    audience: 'BODY',
    quote: 'phụ nữ đang mang thai được ưu tiên chọn vị trí',
    text: 'Nội bộ: bổ sung hộ có trẻ dưới 36 tháng. Chị Xuân cân nhắc đưa vào ý kiến chính thức.',
    mentions: [{ person: 'xuan' }],
    replies: [{ by: 'xuan', text: 'Đồng ý, đưa vào mục 3 của ý kiến.' }],
  },
  {
    by: 'bach',
    audience: 'OFFICE',
    quote: 'Danh sách hộ thuộc diện di dời được niêm yết',
    text: 'Gửi Văn phòng: năm 2021 việc niêm yết làm lộ thông tin hộ nghèo. Đề nghị Văn phòng nhắc cơ quan chủ trì về bảo vệ thông tin cá nhân.',
    replies: [{ by: 'mai', text: 'Văn phòng sẽ nêu khi làm việc trực tiếp, không ghi tên xã.' }],
  },
  {
    by: 'vy',
    audience: 'ROUND_AND_LEAD',
    quote: 'tiếng nói của đồng bào tại chỗ',
    text: 'Please name the languages in an annex; early-warning texts must be translated before, not during, a storm surge.',
    replies: [
      { by: 'yen', text: 'Tiếp thu, bổ sung phụ lục danh mục tiếng nói theo từng xã.' },
      { by: 'vy', text: 'Thank you. That settles it for us.' },
    ],
    resolved: true,
  },
  {
    by: 'nam',
    audience: 'ROUND',
    quote: 'chuẩn hóa theo một mốc cao độ thống nhất',
    text: 'Mốc cao độ nào? Hai cơ quan đang dùng hai mốc chênh nhau 17 xăng-ti-mét, bằng bốn mươi năm nước biển dâng.',
    replies: [
      { by: 'quan', text: 'Nên dẫn chiếu quy chuẩn quốc gia thay vì ghi “thống nhất”.' },
      { by: 'huong', text: 'Ủng hộ dẫn chiếu.' },
    ],
  },
  {
    by: 'nga',
    audience: 'ROUND_AND_LEAD',
    quote: '10 % sau hai năm vận hành đạt chỉ tiêu',
    text: 'Giữ lại 10 % sau hai năm là hợp lý, nhưng niên độ ngân sách không cho chuyển nguồn quá một năm. Cần cơ chế đặc thù hoặc giảm còn một năm.',
    replies: [
      {
        by: 'hai',
        text: 'Nếu giảm còn một năm thì chưa qua hai mùa triều cường. Đề nghị Ủy ban Tài chính hướng dẫn cách ký quỹ.',
      },
      { by: 'phuc', text: 'Ký quỹ bảo hành là phương án khả thi; Ủy ban Tài chính sẽ gửi câu chữ.' },
    ],
    dismissed: {
      by: 'mai',
      reason: 'Niên độ ngân sách không thuộc phạm vi đề án; hai cơ quan đã thống nhất cách ký quỹ, câu chữ gửi riêng.',
    },
  },
  {
    by: 'phuc',
    audience: 'BODY',
    quote: 'Phần vốn xã hội hóa không huy động đủ được bù bằng việc giãn tiến độ',
    text: 'Nội bộ: giữ bằng được câu này khi họp. Bài học của đề án cảng cá.',
  },
  {
    by: 'linh',
    audience: 'PRIVATE',
    quote: 'Chia nhỏ dự án để thay đổi thẩm quyền phê duyệt',
    text: 'Đối chiếu lại với danh mục của tỉnh: tuyến Rạch Lụa đang tách thành ba dự án.',
  },
  {
    by: 'thang',
    audience: 'ROUND_AND_LEAD',
    quote: 'mực nước biển dâng vượt kịch bản trung bình trong ba năm liên tiếp',
    text: 'Ba năm liên tiếp là điều kiện quá chặt: dao động từng năm lớn hơn xu thế. Nên dùng trung bình trượt năm năm.',
    suggests: 'trung bình trượt năm năm của mực nước biển dâng vượt kịch bản trung bình',
    replies: [
      { by: 'cuong', text: 'Cơ quan chủ trì đồng ý về kỹ thuật, sẽ hỏi thêm Ủy ban Khoa học và Công nghệ.' },
      {
        by: 'vy',
        text: 'For comparison: most adaptation plans we know use a trigger on the moving average plus a review clause.',
      },
    ],
  },
  {
    by: 'hoa',
    audience: 'ROUND',
    quote: 'Các chương trình, kế hoạch đã ban hành trái với Đề án này được điều chỉnh',
    text: 'Một đề án không làm vô hiệu được quy hoạch đã phê duyệt theo luật. Các cơ quan thấy nên sửa Điều 25 hay chuyển sang tờ trình?',
    replies: [
      { by: 'linh', text: 'Chuyển sang tờ trình, kèm danh mục quy hoạch cần điều chỉnh.' },
      { by: 'bach', text: 'Ủy ban Các vấn đề xã hội không có ý kiến khác.' },
    ],
  },
];
